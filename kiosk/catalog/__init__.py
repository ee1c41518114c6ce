"""From positioned trees to the catalog of the domain, with every problem collected on the way."""

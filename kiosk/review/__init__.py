"""Review sheets: what a clinician reads, marks and signs before patients see a pack."""

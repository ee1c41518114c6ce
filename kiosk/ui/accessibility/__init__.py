"""What screen readers are told: AT-SPI on Linux and UI Automation on Windows, both through Qt."""

"""Random operations in the window: what is done, who does it, who hears what went wrong, and who keeps watch."""

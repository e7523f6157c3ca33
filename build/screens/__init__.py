"""Pictures of the window, made off the screen: those of the README and the guide, and every page in every look."""

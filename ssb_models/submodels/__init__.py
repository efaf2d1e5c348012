"""One physics a file, each a PyBaMM submodel."""

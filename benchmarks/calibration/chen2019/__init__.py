"""The cells of Chen et al. 2019: 15 capacities and a ratio of impedances."""

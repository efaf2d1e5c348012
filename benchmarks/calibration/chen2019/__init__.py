"""The cells of Chen et al. 2019: 13 capacities and a ratio of impedances."""

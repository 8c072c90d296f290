"""actieplan: plan files of a primary-care zone, checked and drawn."""

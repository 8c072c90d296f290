"""Rules: what a plan must hold to, one module per subject."""

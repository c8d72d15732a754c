"""The pure middle: run rules, silence, order."""

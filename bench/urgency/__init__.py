"""The learned layer of the signals: its material, its training, its score."""

"""The learned layer of the signals: danger told in words that no pattern foresaw."""

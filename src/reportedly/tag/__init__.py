"""The learned tagger behind one protocol (`model.Tagger`)."""

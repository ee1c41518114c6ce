"""What printed pages are made of: fonts, text, boxes, drawings, and blocks onto pages."""

"""The parts screens are built from: text, buttons, boxes, pictures."""

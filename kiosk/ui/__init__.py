"""The screens a patient sees, in Qt Widgets; nothing here decides about content."""

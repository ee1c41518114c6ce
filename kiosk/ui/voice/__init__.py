"""What makes sound, with Qt: nothing of it is loaded before it is wanted."""

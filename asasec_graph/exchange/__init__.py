"""What leaves the program: exports of one case in formats that other programs read."""

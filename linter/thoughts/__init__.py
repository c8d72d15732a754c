"""What each rule thought of each post, and why it said nothing: for `explain`."""

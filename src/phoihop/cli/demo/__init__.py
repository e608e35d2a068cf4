"""`phoihop demo`: a whole province from samples/, through the same services that the web uses."""

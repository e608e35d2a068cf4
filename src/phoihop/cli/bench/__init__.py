"""`phoihop bench`: what takes how long, beside a reference measured in the same run."""

"""One router per noun. A route turns a call into one selector or service, nothing more."""

"""The parts that pages are made of: what each needs, typed. Their tags are in templatetags/."""

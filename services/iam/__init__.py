"""AWS IAM: roles, users, policies and access keys. Policies are kept and given back; nothing is denied by them."""

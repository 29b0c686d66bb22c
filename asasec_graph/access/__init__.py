"""Who may do what, and the record of who did what, why: users, tokens, grants, cases, policies, audit."""

"""What is described: propositions, their types, roles and standing."""

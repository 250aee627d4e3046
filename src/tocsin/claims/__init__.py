"""Third stage: what the annotators found becomes claims."""

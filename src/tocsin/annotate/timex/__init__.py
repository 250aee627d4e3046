"""Time expressions: words to classes (lexer), classes to phrases (grammar), phrases to times (normalise)."""

"""The parts of attribution: quotations, speakers, indirect speech, carrying over, gaps."""

"""The second reader: weights learnt from messages that many hands wrote, where no rule of one's own sees (ADR 25)."""

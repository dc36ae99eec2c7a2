// Clauses

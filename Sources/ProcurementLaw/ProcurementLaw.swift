// ProcurementLaw

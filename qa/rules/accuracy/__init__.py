"""Rules of the MQM dimension "accuracy": the target does not say what the source says."""

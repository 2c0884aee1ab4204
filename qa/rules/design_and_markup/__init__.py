"""Rules of the MQM dimension "design and markup": what is no part of the article."""

"""What newsrooms exchange: feeds, exports, NITF, ninjs, books."""

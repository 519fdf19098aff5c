"""Files that members attach, small and true to their kind."""

PDF = b"%PDF-1.4\n1 0 obj\n<</Type /Catalog>>\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"
JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"  # JFIF header
    b"\xff\xc0\x00\x0b\x08\x00\x01\x00\x01\x01\x01\x11\x00"  # one pixel, one component
    b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\xa8\xff\xd9"  # the scan, the end
)

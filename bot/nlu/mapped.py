"""The arrays of an `.npz` file, mapped into memory instead of read: a server that starts does not wait for what it may
never look at, and several of them on one machine share it.

The file is NumPy's: a zip whose entries are stored as they are, each a `.npy`, here each at a place that can be mapped.
Its checksums are verified as it is opened. `mapped_arrays` raises `OSError`, `ValueError` or `zipfile.BadZipFile` where
it is not whole.
"""

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import IO, Any
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

import numpy as np
import numpy.typing as npt

_CHUNK = 1 << 20
_LOCAL_HEADER, _LENGTHS = 30, slice(26, 30)  # bytes before the name; there, the lengths of name and extra field
_ALIGNED = 64  # bytes; the header of a `.npy` is as long, or a multiple of it
_PADDING = 0xD935  # the extra field by which zip files are aligned (Android's zipalign)


def write_arrays(file: IO[bytes], arrays: Mapping[str, npt.NDArray[Any]]) -> None:
    """Writes an `.npz` that `mapped_arrays` and `numpy.load` read; the same arrays, the same bytes."""
    with ZipFile(file, "w", ZIP_STORED) as packed:
        for name, array in arrays.items():
            entry, content = ZipInfo(f"{name}.npy"), BytesIO()
            np.lib.format.write_array(content, array, version=(1, 0), allow_pickle=False)
            unpadded = file.tell() + _LOCAL_HEADER + len(entry.filename) + struct.calcsize("<HH")
            padding = -unpadded % _ALIGNED
            entry.extra = struct.pack("<HH", _PADDING, padding) + bytes(padding)
            packed.writestr(entry, content.getbuffer())


def mapped_arrays(path: Path) -> dict[str, npt.NDArray[Any]]:
    """The arrays of `path` by name, read-only."""
    whole = np.memmap(path, dtype=np.uint8, mode="r")
    with path.open("rb") as file, ZipFile(file) as packed:
        return {entry.filename.removesuffix(".npy"): _array(whole, file, entry) for entry in packed.infolist()}


def _array(whole: npt.NDArray[np.uint8], file: IO[bytes], entry: ZipInfo) -> npt.NDArray[Any]:
    file.seek(entry.header_offset)
    header = file.read(_LOCAL_HEADER)
    lengths = np.frombuffer(header[_LENGTHS], dtype="<u2")
    first = entry.header_offset + _LOCAL_HEADER + int(lengths.sum())
    if entry.compress_type != ZIP_STORED or _checksum(file, first, entry.file_size) != entry.CRC:
        raise BadZipFile(entry.filename)
    file.seek(first)
    np.lib.format.read_magic(file)
    shape, by_column, dtype = np.lib.format.read_array_header_1_0(file)
    if by_column or dtype.hasobject:
        raise ValueError(entry.filename)
    return np.ndarray(shape, dtype, buffer=whole[file.tell() : first + entry.file_size])


def _checksum(file: IO[bytes], first: int, size: int) -> int:
    file.seek(first)
    found = 0
    while size and (chunk := file.read(min(_CHUNK, size))):
        found = zlib.crc32(chunk, found)
        size -= len(chunk)
    return found

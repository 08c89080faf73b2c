/** What a package may hold. Generous beside real ones (300 files, 500 MB), tight enough that opening a hostile one costs little. */

export const MOST_ENTRIES = 5_000;

const MEBIBYTE = 1024 * 1024;

/** Of `assessment.json` and of `manifest.json`, unpacked. */
export const LARGEST_JSON_IN_BYTES = 64 * MEBIBYTE;
/** Of everything together, unpacked. */
export const LARGEST_PACKAGE_IN_BYTES = 8 * 1024 * MEBIBYTE;

/** A package this small may unpack to anything up to here; what goes beyond must not be packed tighter than the ratio below. */
export const HARMLESS_SIZE_IN_BYTES = 32 * MEBIBYTE;
/** Text and scans pack to a tenth or a twentieth; a thousandth is what a bomb does. */
export const TIGHTEST_PACKING = 100;

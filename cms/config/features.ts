// The former media library is the one that speaks German throughout.
export default { useLegacyMediaLibrary: true };

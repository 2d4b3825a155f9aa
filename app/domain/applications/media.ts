/** Document types that are taken, told by content and never by name. */
export const MEDIA_TYPES = {
  "application/pdf": ["pdf"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/webp": ["webp"],
} as const;
export type MediaType = keyof typeof MEDIA_TYPES;

const ASCII = (text: string) => [...text].map((sign) => sign.charCodeAt(0));

const SIGNATURES: { type: MediaType; at: number; bytes: number[] }[] = [
  { type: "application/pdf", at: 0, bytes: ASCII("%PDF-") },
  { type: "image/png", at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: "image/jpeg", at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: "image/webp", at: 8, bytes: ASCII("WEBP") },
];

/** The type that the first bytes show, or null for anything that is not taken. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const found = SIGNATURES.find(({ at, bytes: wanted }) =>
    wanted.every((byte, i) => bytes[at + i] === byte),
  );
  if (found?.type === "image/webp" && !startsWith(bytes, ASCII("RIFF"))) return null;
  return found?.type ?? null;
}

/** Does the name's ending say the same as the content? A disguised file is refused by name. */
export function nameFits(name: string, type: MediaType): boolean {
  const ending = name.toLowerCase().split(".").pop() ?? "";
  return (MEDIA_TYPES[type] as readonly string[]).includes(ending);
}

function startsWith(bytes: Uint8Array, wanted: number[]): boolean {
  return wanted.every((byte, i) => bytes[i] === byte);
}

import { encode } from "uqr";

/** Black on white whatever the colour scheme, with the margin of four squares that cameras need. */
const margin = 4;

function drawn(text: string): { readonly size: number; readonly path: string } {
  const { size, data } = encode(text, { border: margin, ecc: "M" });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return { size, path };
}

/** A picture that a phone's camera reads as an address. Loaded lazily, by what shows it: most people never need it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = drawn(text);
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}

/** The same picture as a file, sharp at every size: for a poster or a mail. */
export function qrFile(text: string): Blob {
  const { size, path } = drawn(text);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#000" d="${path}"/></svg>`;
  return new Blob([svg], { type: "image/svg+xml" });
}

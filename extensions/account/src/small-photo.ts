const MOST_PIXELS = 2048;
/** Bytes up to which a photo goes as it is. */
const SMALL = 1_500_000;

/** A phone's photo as large as it is kept anyway; as it came where this place cannot draw. */
export async function smallPhoto(file: File): Promise<File> {
  if (file.size <= SMALL && !/hei[cf]/i.test(file.type + file.name)) return file;
  try {
    const image = await createImageBitmap(file);
    const scale = Math.min(1, MOST_PIXELS / Math.max(image.width, image.height));
    const canvas = new OffscreenCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
    const pen = canvas.getContext('2d')!;
    // Else what is transparent becomes black.
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
    return new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' });
  } catch {
    return file;
  }
}

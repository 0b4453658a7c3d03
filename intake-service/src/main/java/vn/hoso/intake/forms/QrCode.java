package vn.hoso.intake.forms;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws a text as a QR code: black and white, readable when up to 15 % of it is stained. */
final class QrCode {

  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xFFFFFF;
  private static final int PIXELS_A_MODULE = 4;
  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

  private QrCode() {}

  /** The picture as a {@code data:} address of a PNG. */
  static String of(String text) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture(modules(text)), "png", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
  }

  private static BitMatrix modules(String text) {
    try {
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
    } catch (WriterException tooLong) {
      throw new IllegalStateException("a QR code cannot hold " + text.length() + " bytes", tooLong);
    }
  }

  private static BufferedImage picture(BitMatrix modules) {
    int size = modules.getWidth() * PIXELS_A_MODULE;
    var picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        boolean dark = modules.get(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE);
        picture.setRGB(x, y, dark ? BLACK : WHITE);
      }
    }
    return picture;
  }
}

package com.opscenter.provider.factors;

/// What a camera reads, as squares on a white ground.
///
/// @param size of a side with its quiet zone, in squares
/// @param path of the dark squares, as the `d` of an SVG path in units of one square
record QrCode(int size, String path) {

    /// Around the code (ISO/IEC 18004), in squares.
    private static final int QUIET = 4;

    static QrCode of(String text) {
        var code =
                io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                    path.append("h1v1h-1z");
                }
            }
        }
        return new QrCode(code.size + 2 * QUIET, path.toString());
    }

    /// As part of a page.
    String svg() {
        return """
        <svg class="qr" viewBox="0 0 %1$d %1$d" role="img" aria-label="QR code with the same key">\
        <path fill="#000000" d="%2$s"/></svg>
        """
                .formatted(size, path);
    }
}

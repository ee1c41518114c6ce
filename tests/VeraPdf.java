import java.nio.file.Files;
import java.nio.file.Path;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Says what veraPDF has against the files of a folder as PDF/UA-1, then how many it has read. */
class VeraPdf {
    public static void main(String[] folder) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var foundry = Foundries.defaultInstance();
        var read = 0;
        for (var file : Files.walk(Path.of(folder[0])).filter(Files::isRegularFile).toList()) {
            try (var parser = foundry.createParser(file.toFile(), PDFAFlavour.PDFUA_1);
                    var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
                for (var fault : validator.validate(parser).getTestAssertions()) {
                    System.out.printf("%s: %s %s%n", file, fault.getRuleId().getClause(), fault.getMessage());
                }
            }
            read++;
        }
        System.out.println(read);
    }
}

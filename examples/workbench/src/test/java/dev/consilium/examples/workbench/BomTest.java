package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Keeps the BOM complete and free of anything that is not ours. */
class BomTest {

  private static final Path ROOT = Path.of("..", "..");

  @Test
  void namesEveryPublishedModuleAndNothingElse() throws Exception {
    var modules = texts(pom(ROOT.resolve("pom.xml")), "/project/modules/module").stream()
        .filter(it -> !it.startsWith(".") && !it.equals("examples"))
        .map(it -> "consilium-" + it)
        .toList();

    var bom = pom(ROOT.resolve(".bom").resolve("pom.xml"));

    assertThat(texts(bom, "//dependencyManagement//artifactId"))
        .containsExactlyInAnyOrderElementsOf(modules);
    assertThat(texts(bom, "//dependencyManagement//groupId")).containsOnly("dev.consilium");
  }

  @Test
  void inheritsNoManagedVersions() throws Exception {
    assertThat(texts(pom(ROOT.resolve("pom.xml")), "/project/dependencyManagement"))
        .as("the BOM's parent would force these on every host")
        .isEmpty();
  }

  private static Document pom(Path file) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
  }

  private static List<String> texts(Document pom, String path) throws Exception {
    var nodes = (NodeList)
        XPathFactory.newInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
    var texts = new ArrayList<String>();
    for (var i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }
}

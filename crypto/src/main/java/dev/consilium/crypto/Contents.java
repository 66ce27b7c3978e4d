package dev.consilium.crypto;

import dev.consilium.core.Refusal;
import dev.consilium.core.dossier.CaseDossier;
import dev.consilium.core.dossier.DossierItem;
import dev.consilium.crypto.bag.BagNames;
import dev.consilium.crypto.bag.Measured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of one package: exactly those of its dossier. Not safe to share between threads. */
final class Contents {

  private final CaseDossier dossier;
  private final String subject;
  private final Map<String, ContentSource> sources = new LinkedHashMap<>();

  Contents(CaseDossier dossier, PackageOrder order) {
    this.dossier = dossier;
    this.subject = "Package " + order.id() + ", dossier of case " + dossier.caseId();
  }

  Optional<Refusal> add(String path, ContentSource source) {
    if (dossier.items().stream().noneMatch(item -> item.path().equals(path))) {
      return Optional.of(refuse(
          "a file of " + path.length() + " characters that is no item",
          "content-listed",
          "Add only what the dossier lists, or seal another dossier."));
    }
    if (sources.putIfAbsent(path, source) != null) {
      return Optional.of(
          refuse("item " + path + " twice", "content-once", "Remove one of the two calls."));
    }
    return Optional.empty();
  }

  /** Reads everything once; what is missing or is not what the dossier says is refused. */
  Map<String, Measured> measure(List<Refusal> refusals) throws IOException {
    var payload = new LinkedHashMap<String, Measured>();
    var manifest = dossier.manifest();
    payload.put(BagNames.DOSSIER, Measured.of(() -> new ByteArrayInputStream(manifest)));
    for (var item : dossier.items()) {
      var source = sources.get(item.path());
      if (source == null) {
        refusals.add(refuse(
            "item " + item.path() + " is missing",
            "content-complete",
            "Add every item of the dossier."));
        continue;
      }
      var measured = Measured.of(source::open);
      if (measured.size() != item.bytes() || !measured.hash().equals(item.hash())) {
        refusals.add(refuse(
            "item " + item.path() + " has " + measured.size() + " bytes, " + measured.hash(),
            "content-as-listed",
            "Add the file that the dossier was sealed with."));
      }
      payload.put(BagNames.PAYLOAD + item.path(), measured);
    }
    checkNames(refusals);
    return payload;
  }

  private void checkNames(List<Refusal> refusals) {
    var names = new ArrayList<String>(List.of(BagNames.DOSSIER));
    dossier.items().stream().map(DossierItem::path).forEach(it -> names.add(BagNames.PAYLOAD + it));
    if (!names.stream().allMatch(BagNames::isClean) || !BagNames.areApart(names)) {
      refusals.add(refuse(
          "a path that some file system cannot hold",
          "content-names",
          "Seal the dossier with other paths: no device names, nothing called dossier.json."));
    }
  }

  private Refusal refuse(String found, String rule, String remedy) {
    return new Refusal(subject, found, rule, remedy);
  }
}

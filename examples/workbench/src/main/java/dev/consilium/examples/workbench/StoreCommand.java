package dev.consilium.examples.workbench;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.Refusal;
import dev.consilium.core.TenantId;
import dev.consilium.core.store.FolderSchema;
import dev.consilium.core.store.Schema;
import dev.consilium.core.store.SchemaStatus;
import dev.consilium.core.store.StoreException;
import dev.consilium.core.store.StoreFigures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consilium store}: where events of cases are kept. */
@Command(
    name = "store",
    description = "Makes and measures the storage of cases.",
    subcommands = {StoreCommand.Init.class, StoreCommand.Stats.class})
final class StoreCommand {

  /** Runs one of them and tells a database's trouble as the machine's. */
  private abstract static class OnStore implements Callable<Integer> {

    @Mixin
    StorePlace place;

    @Mixin
    Output output;

    abstract Outcome run();

    @Override
    public Integer call() {
      try {
        return run().code();
      } catch (StoreException e) {
        output.warn(place.shown() + ": " + e.getMessage());
        return (switch (e.kind()) {
              case UNREACHABLE, CONTENDED, TIMED_OUT, FULL, FORBIDDEN, OTHER ->
                Outcome.MACHINE_TROUBLE;
              case SCHEMA, DURABILITY, TENANT, UNAUDITED, DAMAGED -> Outcome.BAD_INPUT;
            })
            .code();
      }
    }
  }

  /** {@code consilium store init}. */
  @Command(
      name = "init",
      description = {
        "Makes the tables in a database, or a folder the store of a tenant.",
        "Where ours are there already, nothing is changed; a version we do not know is refused."
      })
  static final class Init extends OnStore {

    @Option(
        names = "--tenant",
        description = "Whose folder it will be; a database holds any number of tenants.")
    private @Nullable String tenant;

    @Override
    Outcome run() {
      var folder = place.folder();
      return folder == null ? database() : folder(folder);
    }

    private Outcome database() {
      var schema = new Schema(place.made(), place.dialect());
      var before = schema.status();
      return tell(before, Schema.VERSION, schema.apply());
    }

    private Outcome folder(Path folder) {
      if (tenant == null) {
        throw new MalformedRecordException("--tenant: missing [folder-tenant]."
            + " Say whose folder it will be; each tenant has one of its own.");
      }
      var schema = new FolderSchema(folder);
      var before = schema.status();
      return tell(before, FolderSchema.VERSION, schema.apply(new TenantId(tenant)));
    }

    private Outcome tell(SchemaStatus before, int version, Optional<Refusal> refusal) {
      boolean made = refusal.isEmpty() && before.kind() == SchemaStatus.Kind.ABSENT;
      refusal.ifPresentOrElse(
          it -> output.say("Nothing was changed. " + it.message()),
          () -> output.say(
              made
                  ? "Made schema version " + version + " in " + place.shown() + "."
                  : "Schema version " + version + " is in " + place.shown()
                      + " already; nothing was changed."));
      var node = JsonText.object()
          .put("place", place.shown())
          .put("before", before.kind().name())
          .put("made", made)
          .put("version", refusal.isEmpty() ? version : before.version());
      JsonText.refusals(node, refusal.map(List::of).orElseGet(List::of));
      output.answer(node);
      return refusal.isEmpty() ? Outcome.DONE : Outcome.NO;
    }
  }

  /** {@code consilium store stats}. */
  @Command(
      name = "stats",
      description = {
        "Counts what a store holds, for each tenant: cases by state, events, what the outbox has"
            + " not delivered, what is erased; and bytes on disk.",
        "Names no case and needs no key. Writes nothing."
      })
  static final class Stats extends OnStore {

    @Override
    Outcome run() {
      var figures = figures();
      StoreText.lines(place.shown(), figures).forEach(output::say);
      output.answer(StoreText.tree(place.shown(), figures));
      return figures.schema().kind() == SchemaStatus.Kind.CURRENT ? Outcome.DONE : Outcome.NO;
    }

    private StoreFigures figures() {
      var folder = place.folder();
      if (folder == null) {
        return StoreFigures.ofDatabase(place.existing(), place.dialect());
      }
      if (!Files.isDirectory(folder)) {
        throw new MalformedRecordException(
            folder + ": no such folder [folder-present]. Name the folder of the case files.");
      }
      return StoreFigures.ofFolder(folder);
    }
  }
}

package parley.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import parley.app.Application;
import parley.app.Settings;
import parley.service.Examination;
import parley.service.Recovery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks whether all is well and repairs what it can. */
@Command(
    name = "doctor",
    description = "Hold index, store and originals against each other; repair what can be.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @Override
  public Integer call() throws IOException, Settings.InvalidSettingsException {
    try (Application application = data.open()) {
      tell(application.recovered());
      Examination.Report report = application.examination().run();
      report.repaired().forEach(System.out::println);
      report.problems().forEach(System.out::println);
      System.out.println(
          report.documents() + " documents, " + report.problems().size() + " problems");
      return report.problems().isEmpty() ? 0 : 1;
    }
  }

  private static void tell(Recovery.Report start) {
    if (start.rebuilt()) {
      System.out.println("The index could not be read and was made again.");
    }
    if (start.repaired() > 0) {
      System.out.println("Put right in the index: " + start.repaired() + " documents");
    }
    if (start.readAgain() > 0) {
      System.out.println("Read again from their originals: " + start.readAgain() + " documents");
    }
  }
}

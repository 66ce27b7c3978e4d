package dev.consilium.matching.directory;

/** Where the columns we read stand in one NPPES file, which has 329 of them or more. */
final class NppesColumns {

  static final int SLOTS = 15;

  final int npi;
  final int entityType;
  final int lastName;
  final int firstName;
  final int middleName;
  final int state;
  final int country;
  final int lastUpdate;
  final int deactivation;
  final int reactivation;
  final int[] taxonomy = new int[SLOTS];
  final int[] licence = new int[SLOTS];
  final int[] licenceState = new int[SLOTS];
  final int[] primary = new int[SLOTS];

  NppesColumns(CsvTable table) {
    npi = table.column("NPI");
    entityType = table.column("Entity Type Code");
    lastName = table.column("Provider Last Name (Legal Name)");
    firstName = table.column("Provider First Name");
    middleName = table.column("Provider Middle Name");
    state = table.column("Provider Business Practice Location Address State Name");
    country =
        table.column("Provider Business Practice Location Address Country Code (If outside U.S.)");
    lastUpdate = table.column("Last Update Date");
    deactivation = table.column("NPI Deactivation Date");
    reactivation = table.column("NPI Reactivation Date");
    for (int i = 0; i < SLOTS; i++) {
      taxonomy[i] = table.column("Healthcare Provider Taxonomy Code_" + (i + 1));
      licence[i] = table.column("Provider License Number_" + (i + 1));
      licenceState[i] = table.column("Provider License Number State Code_" + (i + 1));
      primary[i] = table.column("Healthcare Provider Primary Taxonomy Switch_" + (i + 1));
    }
  }
}

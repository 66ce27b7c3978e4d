package dev.consilium.matching.assignment;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import java.util.ArrayList;
import java.util.List;

/**
 * Assigns cases one by one as they come, at bid prices, and never takes a place back.
 *
 * <p>A specialist's price is what a place with them is worth to the cases still expected: the dual
 * price of a plan made over a forecast, such as last month's cases. A case goes where cost plus price
 * is least, so a place in demand is kept for who needs it more (K. Talluri and G. van Ryzin, An
 * analysis of bid-price controls, 1998). Upper loads are kept, least loads are not. Mutable; one
 * thread.
 */
public final class OnlineAssigner {

  private final AssignmentProblem problem;
  private final Candidates rows;
  private final OpenPlaces places;
  private final long[] price;

  private OnlineAssigner(AssignmentProblem problem, long[] price) {
    this.problem = problem;
    this.rows = problem.rows();
    this.places = new OpenPlaces(problem);
    this.price = price;
  }

  /**
   * Starts with the prices of a plan over a forecast.
   *
   * @param problem the cases that may come, and the specialists
   * @param forecast a plan; specialists it does not know cost no more than the pair does
   * @return an assigner with all places free
   */
  public static OnlineAssigner of(AssignmentProblem problem, AssignmentPlan forecast) {
    var price = new long[problem.specialists.size()];
    for (int j = 0; j < price.length; j++) {
      price[j] = forecast.price(problem.specialists.get(j).id()).orElse(0);
    }
    return new OnlineAssigner(problem, price);
  }

  /**
   * Assigns a case that has come.
   *
   * @param id a case of the problem
   * @return its specialists, by rising cost plus price; fewer than it asks for where places are used
   *     up, or where the rest is cheaper unassigned; none when asked again
   */
  public List<PartyId> assign(CaseId id) {
    var number = problem.caseNumbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("Case " + id
          + ": not in the problem [known-ids]. Build the problem with all cases that may come.");
    }
    var given = new ArrayList<PartyId>();
    var asked = new boolean[rows.start[number + 1] - rows.start[number]];
    int best = cheapest(number, asked);
    while (places.wanted(number) > 0 && best >= 0) {
      asked[best - rows.start[number]] = true;
      places.take(number, rows.to[best], rows.cost[best]);
      given.add(problem.specialists.get(rows.to[best]).id());
      best = cheapest(number, asked);
    }
    return List.copyOf(given);
  }

  private int cheapest(int from, boolean[] asked) {
    int best = -1;
    long least = problem.cases.get(from).unassigned().orElse(Long.MAX_VALUE);
    for (int e = rows.start[from]; e < rows.start[from + 1]; e++) {
      long pays = rows.cost[e] + price[rows.to[e]];
      if (!asked[e - rows.start[from]] && places.room(rows.to[e]) > 0 && pays < least) {
        best = e;
        least = pays;
      }
    }
    return best;
  }

  /**
   * Tells what was given so far.
   *
   * @return cases that have not come count as unassigned
   */
  public Allotment soFar() {
    return places.allotment();
  }
}

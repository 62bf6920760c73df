// SPDX-License-Identifier: MIT
import QtQuick

// Says to an assistive program what others see change without looking for it: an item of the role alert, whose name is the news.
Item {
    required property string news

    width: 1
    height: 1
    Accessible.role: Accessible.AlertMessage
    Accessible.name: news
}
